import type { Actor } from '../../../domain/case/event.ts';
import type { ErrorLink, FieldView, Frame } from '../../../templates/pages/views.ts';
import { loadAgency } from '../../adapters/directory.ts';
import { may, type Permission } from '../../permissions.ts';
import type { EntryError } from '../../use-cases/registers/keep.ts';
import { actorOf, type Viewer } from '../../viewer.ts';
import { signIn } from '../case-access.ts';
import type { WebContext, WebDeps } from '../context.ts';
import { frameFor } from '../frame.ts';
import { FORBIDDEN, problemPage } from '../problem.ts';

/** An officer with the right to a register of the own agency. */
export interface Keeper {
  viewer: Viewer;
  agency: string;
  agencyName: string;
  actor: Actor & { agency: string };
  /** May enter and end, not only read. */
  keeps: boolean;
}

/** Runs a handler for an officer who has the right to the agency's registers. */
export async function withRegisters(
  deps: WebDeps,
  context: WebContext,
  permission: Extract<Permission, 'view-registers' | 'keep-registers'>,
  handle: (keeper: Keeper) => Promise<Response>,
): Promise<Response> {
  const viewer = context.get('viewer');
  if (!viewer) return await signIn(deps, context);
  const { agency } = viewer;
  const of = { institution: '', agency: agency ?? '' };
  if (!agency || !may(viewer, permission, of)) return await problemPage(deps, context, FORBIDDEN);
  const agencyName = (await loadAgency(deps.table, agency))?.name ?? agency;
  const keeps = may(viewer, 'keep-registers', of);
  return await handle({ viewer, agency, agencyName, keeps, actor: { ...actorOf(viewer), agency } });
}

export async function registerFrame(
  deps: WebDeps,
  context: WebContext,
  title: string,
  up?: { href: string; label: string },
): Promise<Frame> {
  const breadcrumb = [{ href: '/queue', label: '办件列表' }, ...(up ? [up] : [])];
  return await frameFor(deps, context, { title, audience: 'officer', breadcrumb });
}

/** What was typed and what was wrong with it. */
export interface Typed {
  values: Readonly<Record<string, string>>;
  errors: readonly EntryError[];
}

/** Errors as links to their fields. */
export function linksTo(errors: readonly EntryError[]): ErrorLink[] {
  return errors.map(({ field, message }) => ({ href: `#${field}`, message }));
}

/** A field of an entry, with what was typed into it. */
export function entryField(
  typed: Typed,
  kind: 'text' | 'date' | 'number' | 'long-text',
  name: string,
  label: string,
  more: { required?: boolean; hint?: string; unit?: string } = {},
): FieldView {
  const { required = true, ...rest } = more;
  const error = typed.errors.find(({ field }) => field === name)?.message;
  const base = { id: name, name, label, required, ...rest, ...(error && { error }) };
  return { ...base, kind, value: typed.values[name] ?? '' };
}

/** A choice of an entry, with what was chosen. */
export function entryChoice(
  typed: Typed,
  name: string,
  label: string,
  options: readonly { value: string; label: string; hint?: string }[],
  more: { required?: boolean; hint?: string } = {},
): FieldView {
  const { required = true, ...rest } = more;
  const error = typed.errors.find(({ field }) => field === name)?.message;
  return {
    id: name,
    name,
    label,
    required,
    ...rest,
    ...(error && { error }),
    kind: 'choice',
    options: options.map((option, index) => ({
      ...option,
      id: index === 0 ? name : `${name}-${index}`,
      checked: typed.values[name] === option.value,
    })),
  };
}
