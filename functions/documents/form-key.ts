/** The form behind a name in a case's forms: one filled in once for each of several is kept as `<form>#<key>`. */
export function formKey(name: string): { form: string; key?: string } {
  const at = name.indexOf('#');
  return at < 0 ? { form: name } : { form: name.slice(0, at), key: name.slice(at + 1) };
}
