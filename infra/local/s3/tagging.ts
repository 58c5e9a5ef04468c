import { AwsError } from '../aws/aws-error.ts';
import { queryPairs } from '../aws/sigv4.ts';
import { childrenOf, element, parseXml } from '../aws/xml.ts';
import { emptyResponse, type Operation, xmlResponse } from './context.ts';
import { findVersion, versionHeader } from './versions.ts';

const MAX_TAGS = 10;

/** Reads an x-amz-tagging header (`a=b&c=d`). */
export function parseTagging(header: string | undefined): [string, string][] {
  return header === undefined ? [] : checked(queryPairs(header.replaceAll('+', '%20')));
}

/** GetObjectTagging. */
export const getTagging: Operation = ({ store }, call) => {
  const version = findVersion(store, call);
  const tags = version.detail.tags.map(([key, value]) =>
    element('Tag', [element('Key', key), element('Value', value)]),
  );
  const answer = xmlResponse('Tagging', [element('TagSet', tags)]);
  Object.assign(answer.headers, versionHeader(version, store.settings(call.bucket).versioning !== 'Off'));
  return answer;
};

/** PutObjectTagging: replaces the whole set. */
export const putTagging: Operation = ({ store }, call) => {
  const version = findVersion(store, call);
  const [set] = childrenOf(parseXml(Buffer.from(call.body).toString('utf8')), ['TagSet'])('TagSet');
  if (!set) throw new AwsError('MalformedXML', 'a Tagging document needs a TagSet');
  const tags = childrenOf(set, ['Tag'])('Tag').map((tag): [string, string] => {
    const parts = childrenOf(tag, ['Key', 'Value']);
    return [parts('Key')[0]?.text ?? '', parts('Value')[0]?.text ?? ''];
  });
  store.update({ ...version, detail: { ...version.detail, tags: checked(tags) } });
  return emptyResponse(200, versionHeader(version, store.settings(call.bucket).versioning !== 'Off'));
};

function checked(tags: [string, string][]): [string, string][] {
  if (tags.length > MAX_TAGS) throw new AwsError('BadRequest', 'Object tags cannot be greater than 10');
  for (const [key, value] of tags) {
    if (key.length < 1 || key.length > 128)
      throw new AwsError('InvalidTag', 'The TagKey you have provided is invalid');
    if (value.length > 256) throw new AwsError('InvalidTag', 'The TagValue you have provided is invalid');
  }
  if (new Set(tags.map(([key]) => key)).size < tags.length) {
    throw new AwsError('InvalidTag', 'Cannot provide multiple Tags with the same key');
  }
  return tags;
}
