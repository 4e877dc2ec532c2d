/** How the browser's scripts are put into files. */

/**
 * What the scripts of most pages need goes into one file: shared by different scripts each, these small modules would be
 * a file and a request apiece.
 */
export const oneFileOfBasics = {
  groups: [
    // What the decoder's page shares with the decoder, which is loaded later.
    { name: 'shown-text', test: /src\/domain\/decode\/(?:lines|mask-text)\.ts$/u },
    {
      name: 'basics',
      test: /src\/(?:client\/shared\/(?:carried-text|copy|element|part|pause)|domain\/(?:model\/(?:address|code|group-by|interval)|text\/markdown-signs))\.ts$/u,
    },
  ],
};
