import { AwsError } from '../aws/aws-error.ts';
import { childrenOf, element, parseXml, type XmlNode } from '../aws/xml.ts';
import { emptyResponse, isoTime, type Operation, xmlResponse } from './context.ts';
import type { BucketSettings, LockMode, ObjectVersion } from './store.ts';
import { findVersion } from './versions.ts';

/** Until when a version may not be deleted, and in which mode. */
export interface Retention {
  lockMode: LockMode | null;
  retainUntil: number | null;
}

const NONE: Retention = { lockMode: null, retainUntil: null };
const DAY_MS = 86_400_000;

/** PutObjectLockConfiguration: turns the lock on (the bucket must be versioned) and sets the default retention. */
export const putLockConfiguration: Operation = ({ store }, call) => {
  const settings = store.settings(call.bucket);
  if (settings.versioning !== 'Enabled') {
    throw new AwsError('InvalidBucketState', 'Versioning must be Enabled to apply Object Lock', 409);
  }
  const parts = childrenOf(parse(call.body), ['ObjectLockEnabled', 'Rule']);
  if (parts('ObjectLockEnabled')[0]?.text.trim() !== 'Enabled') throw malformed();
  const { defaultRetention: _old, ...rest } = settings;
  const [rule] = parts('Rule');
  const chosen = rule ? { defaultRetention: readDefault(rule) } : {};
  store.saveSettings(call.bucket, { ...rest, lock: true, ...chosen });
  return emptyResponse();
};

/** PutObjectRetention: COMPLIANCE may only be lengthened; GOVERNANCE may be shortened with the bypass header. */
export const putRetention: Operation = ({ store, clock }, call) => {
  requireLock(store.settings(call.bucket));
  const version = findVersion(store, call);
  const parts = childrenOf(parse(call.body), ['Mode', 'RetainUntilDate']);
  const wanted = readRetention(
    parts('Mode')[0]?.text.trim(),
    parts('RetainUntilDate')[0]?.text.trim(),
    clock(),
  );
  const weaker =
    wanted.lockMode !== version.lockMode || (wanted.retainUntil ?? 0) < (version.retainUntil ?? 0);
  const bypass = call.headers['x-amz-bypass-governance-retention'] === 'true';
  if (isLocked(version, clock()) && weaker && !(version.lockMode === 'GOVERNANCE' && bypass)) throw locked();
  store.update({ ...version, ...wanted });
  return emptyResponse();
};

/** GetObjectRetention. */
export const getRetention: Operation = ({ store }, call) => {
  requireLock(store.settings(call.bucket));
  const { lockMode, retainUntil } = findVersion(store, call);
  if (lockMode === null || retainUntil === null) {
    throw new AwsError(
      'NoSuchObjectLockConfiguration',
      'The specified object does not have a retention',
      404,
    );
  }
  return xmlResponse('Retention', [
    element('Mode', lockMode),
    element('RetainUntilDate', isoTime(retainUntil)),
  ]);
};

/**
 * The retention a new version gets: from its headers, else the bucket's default. As in S3 an upload under retention must
 * carry a checksum.
 */
export function retentionForUpload(
  settings: BucketSettings,
  headers: Record<string, string>,
  hasChecksum: boolean,
  now: number,
): Retention {
  const mode = headers['x-amz-object-lock-mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  const asked = mode !== undefined || until !== undefined;
  if (asked) requireLock(settings);
  const retention = asked ? readRetention(mode, until, now) : defaultRetention(settings, now);
  if (retention.lockMode !== null && !hasChecksum) {
    throw new AwsError(
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    );
  }
  return retention;
}

/** Refuses the permanent deletion of a version that is still retained. */
export function refuseIfLocked(version: ObjectVersion, headers: Record<string, string>, now: number): void {
  const bypass = version.lockMode === 'GOVERNANCE' && headers['x-amz-bypass-governance-retention'] === 'true';
  if (isLocked(version, now) && !bypass) throw locked();
}

const isLocked = (version: ObjectVersion, now: number): boolean =>
  version.lockMode !== null && version.retainUntil !== null && version.retainUntil > now;

function defaultRetention({ defaultRetention: rule }: BucketSettings, now: number): Retention {
  if (!rule) return NONE;
  const days = rule.days ?? (rule.years ?? 0) * 365;
  return { lockMode: rule.mode, retainUntil: now + days * DAY_MS };
}

function readDefault(rule: XmlNode): NonNullable<BucketSettings['defaultRetention']> {
  const [retention] = childrenOf(rule, ['DefaultRetention'])('DefaultRetention');
  if (!retention) throw malformed();
  const parts = childrenOf(retention, ['Mode', 'Days', 'Years']);
  const [days, years] = [parts('Days')[0], parts('Years')[0]].map((node) => node && Number(node.text));
  const length = days ?? years;
  if ((days === undefined) === (years === undefined) || !Number.isInteger(length) || (length ?? 0) < 1)
    throw malformed();
  return {
    mode: readMode(parts('Mode')[0]?.text.trim()),
    ...(days === undefined ? { years: years ?? 0 } : { days }),
  };
}

function readRetention(mode: string | undefined, until: string | undefined, now: number): Retention {
  if (mode === undefined || until === undefined) {
    throw new AwsError('InvalidArgument', 'a retention needs both a mode and a retain-until date');
  }
  const retainUntil = Date.parse(until);
  if (Number.isNaN(retainUntil)) throw new AwsError('InvalidArgument', 'the retain-until date is not a date');
  if (retainUntil <= now)
    throw new AwsError('InvalidArgument', 'The retain until date must be in the future!');
  return { lockMode: readMode(mode), retainUntil };
}

function readMode(mode: string | undefined): LockMode {
  if (mode === 'GOVERNANCE' || mode === 'COMPLIANCE') return mode;
  throw new AwsError('InvalidArgument', 'Unknown wormMode directive.');
}

function requireLock(settings: BucketSettings): void {
  if (!settings.lock) throw new AwsError('InvalidRequest', 'Bucket is missing Object Lock Configuration');
}

const parse = (body: Uint8Array): XmlNode => parseXml(Buffer.from(body).toString('utf8'));
const malformed = (): AwsError => new AwsError('MalformedXML', 'The XML you provided was not well-formed');
const locked = (): AwsError =>
  new AwsError('AccessDenied', 'Access Denied because object protected by object lock.', 403);
