/** Bytes on disk: reading with limits and a hash, writing whole files or none. */
package io.gapstone.instances.files;
