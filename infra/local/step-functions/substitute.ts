/**
 * Fills the `${Name}` placeholders of an ASL file, as `definitionSubstitutions` does in the cloud, and parses it.
 * Throws when a placeholder has no value or a value has no placeholder.
 */
export function substitute(asl: string, values: Record<string, string>): unknown {
  const used = new Set<string>();
  const text = asl.replace(/\$\{(\w+)\}/g, (_, name: string) => {
    const value = Object.hasOwn(values, name) ? values[name] : undefined;
    if (value === undefined) throw new Error(`the state machine asks for \${${name}}`);
    used.add(name);
    return JSON.stringify(value).slice(1, -1);
  });
  for (const name of Object.keys(values))
    if (!used.has(name)) throw new Error(`the state machine has no placeholder \${${name}}`);
  return JSON.parse(text) as unknown;
}
