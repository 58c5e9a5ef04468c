import { AwsError } from '../aws/aws-error.ts';
import { childrenOf, element, parseXml } from '../aws/xml.ts';
import { emptyResponse, type Operation, xmlResponse } from './context.ts';

/** CreateBucket; the location is accepted and means nothing here. */
export const createBucket: Operation = ({ store, clock }, { bucket, headers, body }) => {
  if (!/^[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/.test(bucket)) {
    throw new AwsError('InvalidBucketName', 'The specified bucket is not valid.');
  }
  if (body.length > 0) childrenOf(parseXml(Buffer.from(body).toString('utf8')), ['LocationConstraint']);
  const lock = headers['x-amz-bucket-object-lock-enabled'] === 'true';
  if (!store.createBucket(bucket, clock(), { versioning: lock ? 'Enabled' : 'Off', lock })) {
    throw new AwsError('BucketAlreadyOwnedByYou', 'you already own this bucket', 409);
  }
  return emptyResponse(200, { location: `/${bucket}` });
};

/** HeadBucket. */
export const headBucket: Operation = ({ store }, { bucket }) => {
  store.settings(bucket);
  return emptyResponse(200, { 'x-amz-bucket-region': 'local' });
};

/** PutBucketVersioning. A locked bucket cannot be suspended. */
export const putVersioning: Operation = ({ store }, { bucket, body }) => {
  const settings = store.settings(bucket);
  const [status] = childrenOf(parseXml(Buffer.from(body).toString('utf8')), ['Status'])('Status');
  const versioning = status?.text.trim();
  if (versioning !== 'Enabled' && versioning !== 'Suspended') {
    throw new AwsError(
      'IllegalVersioningConfigurationException',
      'a versioning status is Enabled or Suspended',
    );
  }
  if (settings.lock && versioning === 'Suspended') {
    throw new AwsError('InvalidBucketState', 'An Object Lock configuration is present on this bucket.', 409);
  }
  store.saveSettings(bucket, { ...settings, versioning });
  return emptyResponse();
};

/** GetBucketVersioning: empty where it was never enabled. */
export const getVersioning: Operation = ({ store }, { bucket }) => {
  const { versioning } = store.settings(bucket);
  return xmlResponse('VersioningConfiguration', versioning === 'Off' ? [] : [element('Status', versioning)]);
};
