/** What the command line says of files that it writes, in English, and the shape of it. */

export interface WritingMessages {
  /** Said before anything is written. */
  signed(file: string): string;
  readOnly(path: string): string;
  diskFull(path: string): string;
  /** The name asks for another kind of workbook than the file is; Excel would refuse it. */
  otherKind(path: string, extension: string): string;
  sameOutput(path: string, other: string): string;
  /** Another program, or a second run, changed the file while this one worked on it in place. */
  changedMeanwhile(path: string): string;
  /** The user stopped the work on several files. */
  stopped(doneCount: number, fileCount: number): string;
  /** Every part has the bytes of before the marks. */
  readonly restoredExactly: string;
  /** Others changed the file since, or the record is damaged: marks are out, all else stays. */
  readonly takenOut: string;
}

export const writingMessages: WritingMessages = {
  signed: (file) => `${file} is digitally signed. Any change makes the signature invalid in the file that is written; the original keeps it unless you say --in-place.`,
  readOnly: (path) => `${path} is read-only and was not changed. Choose another place with -o, or allow changes to the file.`,
  diskFull: (path) => `There is no room on the disk for ${path}. Nothing was changed there; make room or choose another place with -o.`,
  otherKind: (path, extension) => `${path}: this workbook is a ${extension} file, and Excel opens it only under a name that ends in ${extension}.`,
  sameOutput: (path, other) => `${path} was written from ${other} already. Run files of the same name one at a time, each with its own -o.`,
  changedMeanwhile: (path) => `${path} was changed by someone else while this ran, so nothing was written to it. Run the command again.`,
  stopped: (doneCount, fileCount) => `Stopped: ${doneCount} of ${fileCount} files are done. The file at work was not changed.`,
  restoredExactly: "Every part of the file is again what it was before it was flagged.",
  takenOut: "The file was changed or saved elsewhere since, or its record of before cannot be read: marks were taken out by their signs, and everything else stays as it is now.",
};
