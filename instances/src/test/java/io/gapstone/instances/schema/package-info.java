/** Tests that hold the shipped JSON Schema files to the formats that the readers enforce. */
package io.gapstone.instances.schema;
