/** How the browser's scripts are put into files. */

/**
 * What the scripts of most pages need goes into one file: shared by different scripts each, these small modules would be
 * a file and a request apiece.
 */
export const oneFileOfBasics = {
  groups: [
    {
      name: 'basics',
      test: /src\/(?:client\/shared\/(?:carried-text|copy|element|part|pause)|domain\/(?:model\/(?:address|code|interval)|text\/markdown-signs))\.ts$/u,
    },
  ],
};
