/** A run as the text of a file, and back; whether other settings would start it over. */
export { readRun, writeRun, type SavedRun } from '../vae/protocol/runFile.ts';
export { startsOver } from '../vae/protocol.ts';
