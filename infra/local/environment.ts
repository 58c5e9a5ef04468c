/** The environment every function finds on one machine: the same names as in the cloud. */
export interface LambdaEnvironment {
  TABLE_NAME: string;
  UPLOADS_BUCKET: string;
  ISSUED_BUCKET: string;
  TIMELINE_ARN: string;
  BATCH_ARN: string;
  BUS_NAME: string;
  /** Hosts that webhooks may reach by http: this machine's own. */
  WEBHOOK_HOSTS: string;
  PUBLIC_ORIGIN: string;
  UPLOAD_ORIGIN: string;
  OIDC_ISSUER: string;
  OIDC_CLIENT_ID: string;
  OIDC_CLIENT_SECRET: string;
  OIDC_REDIRECT_URI: string;
  /** Multiplies the rate limits, for measuring. */
  RATE_LIMIT_SCALE?: string;
}

export const REGION = 'local-1';

/** Points the SDK's clients at the embedded services, as one would at any other endpoint. */
export function pointSdkAt(
  endpoint: string,
  credentials: { accessKeyId: string; secretAccessKey: string },
): void {
  for (const service of ['DYNAMODB', 'S3', 'SFN', 'KMS', 'EVENTBRIDGE']) {
    process.env[`AWS_ENDPOINT_URL_${service}`] = endpoint;
  }
  process.env.AWS_REGION = REGION;
  process.env.AWS_ACCESS_KEY_ID = credentials.accessKeyId;
  process.env.AWS_SECRET_ACCESS_KEY = credentials.secretAccessKey;
  // Nothing of a real account's may leak in.
  for (const name of ['AWS_PROFILE', 'AWS_SESSION_TOKEN']) delete process.env[name];
}
