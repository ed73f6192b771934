/** Reading, writing and generating instance files. */
package io.gapstone.jmh.instances;
