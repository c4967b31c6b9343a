import {
  realFiles,
  type FilePort,
} from "#electron/adapters/files/file-port.ts";

/** The real file system, which counts how often it was told to make sure, and keeps what was written. */
export function createCountingFiles() {
  let syncs = 0;
  let written: Uint8Array[] = [];
  const files: FilePort = {
    ...realFiles,
    async create(path) {
      const file = await realFiles.create(path);
      return {
        ...file,
        async write(bytes, offset) {
          const took = await file.write(bytes, offset);
          written.push(bytes.subarray(offset, offset + took));
          return took;
        },
        sync() {
          syncs += 1;
          return file.sync();
        },
      };
    },
    syncFolder(path) {
      syncs += 1;
      return realFiles.syncFolder(path);
    },
  };
  return {
    files,
    /** Counts from here on. */
    begin() {
      syncs = 0;
      written = [];
    },
    syncs: () => syncs,
    bytes: (): Uint8Array => Buffer.concat(written),
  };
}
