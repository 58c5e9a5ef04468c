/** No form has this id. */
export class UnknownFormError extends Error {
  override readonly name = 'UnknownFormError';
  readonly id: string;

  constructor(id: string) {
    super(`no form has the id ${id}`);
    this.id = id;
  }
}
