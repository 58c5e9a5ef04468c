const xml = (text: string) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;');

/**
 * A fontconfig configuration that knows the given folders and nothing of the machine's own fonts. Without one of our own
 * a browser under another temporary folder prints blank pages, silently.
 */
export function fontsConf(folders: readonly string[], cache: string): string {
  const directories = folders.map((folder) => `  <dir>${xml(folder)}</dir>`).join('\n');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">
<fontconfig>
${directories}
  <cachedir>${xml(cache)}</cachedir>
  <match target="font">
    <edit name="embeddedbitmap" mode="assign"><bool>false</bool></edit>
  </match>
  <config><rescan><int>0</int></rescan></config>
</fontconfig>
`;
}
