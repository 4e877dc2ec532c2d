/** What the maintainer can do about an error of the operating system. */
const REMEDIES: Record<string, string> = {
  ENOSPC: 'The disk is full: free some space, or let OUT_DIR and TMPDIR name another disk',
  EDQUOT: 'The quota is used up: free some space, or let OUT_DIR name another disk',
  EFBIG: 'A file may not grow that large here: raise the limit (ulimit -f)',
  EROFS: 'The file system can only be read: let OUT_DIR name a folder that can be written to',
  EACCES: 'Give this user the right to it, or name another folder',
  EPERM: 'Give this user the right to it, or name another folder',
  ENOENT: 'Put it there, or name another',
  EEXIST: 'A file has the name of a folder: name another',
  ENOTDIR: 'A part of the path is a file: name another',
  EISDIR: 'It is a folder: a file is wanted there',
  EBUSY: 'It is a mount point, or in use: let OUT_DIR name a folder inside it, or stop what uses it',
  EXDEV:
    'A folder that is a mount point, or part of a container image, can only be copied: remove it, or let OUT_DIR name a folder inside it',
  ELOOP: 'A symbolic link leads back to itself: mend it',
  EMFILE: 'Too many files are open: raise the limit (ulimit -n)',
};

/** Whether the operating system refused something, which is neither the input's fault nor the program's. */
export function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return (
    error instanceof Error && 'code' in error && typeof error.code === 'string' && error.code in REMEDIES
  );
}

/** An error as one line: what, where, and what to do where that is known. */
export function explainError(error: unknown): string {
  if (isSystemError(error)) return `${error.message}. ${REMEDIES[error.code ?? ''] ?? ''}.`;
  return error instanceof Error ? error.message : String(error);
}
