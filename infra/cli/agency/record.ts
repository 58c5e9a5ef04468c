import { X509Certificate } from 'node:crypto';
import { z } from 'zod';
import type { Agency } from '../../../domain/agency.ts';
import { instant } from '../../../domain/time/civil-date.ts';
import { procedures } from '../../../procedures/registry.ts';
import { WrongUse } from '../command.ts';
import { publicKeyOf } from './request.ts';

const text = z.string().trim().min(1);
const at = z.string().transform((value, context) => {
  try {
    return instant(value);
  } catch {
    context.addIssue('应为 2026-11-23T09:30:00+08:00 这样的时刻');
    return z.NEVER;
  }
});

/** Only duties for which the document gives no number can be given one by the agency, and only to be reminded. */
const reminder = z
  .strictObject({ procedure: text, deadline: text, workingDays: z.int().min(1).max(250) })
  .superRefine(({ procedure: id, deadline: name }, context) => {
    const deadlines = procedures.filter((one) => one.id === id).flatMap((one) => one.deadlines);
    const found = deadlines.filter((one) => one.id === name);
    if (deadlines.length === 0)
      context.addIssue({ code: 'custom', path: ['procedure'], message: `没有程序“${id}”` });
    else if (found.length === 0)
      context.addIssue({ code: 'custom', path: ['deadline'], message: `程序 ${id} 没有期限“${name}”` });
    else if (found.every(({ length }) => length.unit !== 'none'))
      context.addIssue({
        code: 'custom',
        path: ['deadline'],
        message: `“${name}”由文件规定了期限，不能另设提醒`,
      });
  });

/** An agency as an operator writes it down: the fields of `domain/agency.ts`. */
export const agencyRecord = z.strictObject({
  id: z.string().regex(/^[a-z][a-z0-9-]*$/, '应为小写字母、数字和连字符'),
  name: text,
  level: z.enum(['city', 'county']),
  parent: text.optional(),
  region: text,
  handles: z.array(text).min(1).optional(),
  pledgeMatters: z.array(text).optional(),
  address: text,
  phone: text,
  contact: z
    .strictObject({
      hours: text.optional(),
      complaintPhone: text.optional(),
      complaintAddress: text.optional(),
    })
    .optional(),
  numberPrefix: text,
  demonstration: z.boolean(),
  seal: z
    .strictObject({
      name: text.optional(),
      below: text.optional(),
      diameter: z.number().min(30).max(50).optional(),
    })
    .optional(),
  signing: z
    .array(
      z.strictObject({
        keyId: text,
        certificates: z.array(text).min(1),
        revoked: z.strictObject({ at, reason: text }).optional(),
      }),
    )
    .optional(),
  sealing: z.enum(['automatic', 'two-persons']).optional(),
  reminders: z.array(reminder).optional(),
  timestampAuthority: z.url({ protocol: /^https?$/ }).optional(),
}) satisfies z.ZodType<Agency>;

/** Reads an agency's record. @throws {WrongUse} naming the field */
export function readAgency(value: unknown): Agency {
  const result = agencyRecord.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw new WrongUse(issue?.path.join('.') ?? '', issue?.message ?? '内容不对');
}

/** That every certificate belongs to the key it stands with. @throws {WrongUse} */
export async function checkKeys({ signing = [] }: Agency): Promise<void> {
  for (const [i, { keyId, certificates }] of signing.entries()) {
    const certified = certificateIn(certificates[0] ?? '', `signing.${i}.certificates.0`).publicKey;
    if (!certified.equals(await publicKeyOf(keyId))) {
      throw new WrongUse(`signing.${i}`, `证书里的公钥不是密钥 ${keyId} 的公钥`);
    }
  }
}

/** @throws {WrongUse} when it cannot be read */
export function certificateIn(pem: string, where: string): X509Certificate {
  try {
    return new X509Certificate(pem);
  } catch {
    throw new WrongUse(where, '不是 PEM 格式的证书');
  }
}
