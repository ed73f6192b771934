/**
 * Policies and checkpoints as files: safetensors for arrays, JSON for what describes them. Files
 * appear whole or not at all, and one that was changed, cut short or made for something else is
 * refused in one sentence. Nothing is read by Java serialisation.
 */
package io.gapstone.learners.files;
