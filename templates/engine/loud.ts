/** What JavaScript and Handlebars themselves ask any object for; never a field of a document. */
const ASKED_BY_MACHINERY = new Set([
  'toHTML',
  'toString',
  'valueOf',
  'toJSON',
  'constructor',
  'then',
  'length',
]);

/**
 * The same data, but reading a field it does not have throws instead of giving `undefined`, at any depth. Lists are
 * passed on as lists of such objects.
 */
export function loud(data: unknown, path = ''): unknown {
  if (typeof data !== 'object' || data === null) return data;
  if (Array.isArray(data)) return data.map((item: unknown, i) => loud(item, `${path}[${i}]`));
  return new Proxy(data, {
    get(target, key, receiver) {
      const value: unknown = Reflect.get(target, key, receiver);
      if (typeof key !== 'string') return value;
      if (!Object.hasOwn(target, key)) {
        if (ASKED_BY_MACHINERY.has(key)) return value;
        throw new TypeError(`the data has no field ${path === '' ? key : `${path}.${key}`}`);
      }
      return loud(value, path === '' ? key : `${path}.${key}`);
    },
  });
}
