import { CfnParameter, Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnUserPoolClient,
  ClientAttributes,
  FeaturePlan,
  Mfa,
  OAuthScope,
  StandardThreatProtectionMode,
  StringAttribute,
  UserPool,
  UserPoolClientIdentityProvider,
  UserPoolOperation,
} from 'aws-cdk-lib/aws-cognito';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Architecture, Code, Function as Lambda, Runtime, Tracing } from 'aws-cdk-lib/aws-lambda';
import { LogGroup, RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Construct } from 'constructs';
import { nameClaims } from './runtime/cognito-claims.ts';
import type { Settings } from './settings.ts';

/** The path of the site that the identity provider sends people back to. */
export const RETURN_PATH = '/sign-in/callback';

/** Who vouches for people: an OpenID Connect provider, as the web function's environment names it. */
export interface Identity {
  OIDC_ISSUER: string;
  OIDC_CLIENT_ID: string;
  OIDC_CLIENT_SECRET: string;
  OIDC_REDIRECT_URI: string;
  /** Where the provider's pages are, if that is not the issuer's own origin. */
  IDENTITY_ORIGIN?: string;
}

/** A Cognito user pool where there are such, an outside provider given by parameters where there are none. */
export function identity(scope: Construct, settings: Settings, site: string): Identity {
  return PROVIDERS[settings.partition](scope, site);
}

const PROVIDERS: Record<Settings['partition'], (scope: Construct, site: string) => Identity> = {
  aws: userPool,
  'aws-cn': outside,
};

function outside(scope: Construct, site: string): Identity {
  const parameter = (id: string, description: string, noEcho = false) =>
    new CfnParameter(scope, id, { description, noEcho, minLength: 1 }).valueAsString;
  return {
    OIDC_ISSUER: parameter('OidcIssuer', '统一身份认证（OpenID Connect）的签发者地址，https 开头'),
    OIDC_CLIENT_ID: parameter('OidcClientId', '在该认证系统登记的客户端编号'),
    OIDC_CLIENT_SECRET: parameter('OidcClientSecret', '该客户端的密钥', true),
    OIDC_REDIRECT_URI: site + RETURN_PATH,
  };
}

function userPool(scope: Construct, site: string): Identity {
  const own = new Construct(scope, 'Identity');
  const pool = new UserPool(own, 'People', {
    selfSignUpEnabled: false,
    signInAliases: { username: true },
    accountRecovery: AccountRecovery.NONE,
    mfa: Mfa.REQUIRED,
    mfaSecondFactor: { otp: true, sms: false },
    passwordPolicy: {
      minLength: 12,
      requireDigits: true,
      requireLowercase: true,
      requireUppercase: true,
      requireSymbols: true,
      tempPasswordValidity: Duration.days(3),
    },
    featurePlan: FeaturePlan.PLUS,
    standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
    standardAttributes: { fullname: { required: true, mutable: true } },
    customAttributes: {
      role: new StringAttribute({ mutable: true, maxLen: 40 }),
      institution: new StringAttribute({ mutable: true, maxLen: 100 }),
      agency: new StringAttribute({ mutable: true, maxLen: 100 }),
    },
    deletionProtection: true,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  pool.addTrigger(UserPoolOperation.PRE_TOKEN_GENERATION, claimsFunction(own));
  const domain = pool.addDomain('SignIn', {
    cognitoDomain: { domainPrefix: `${Stack.of(scope).stackName}-${Stack.of(scope).account}` },
  });
  const client = pool.addClient('Web', {
    generateSecret: true,
    preventUserExistenceErrors: true,
    supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
    oAuth: {
      flows: { authorizationCodeGrant: true },
      scopes: [OAuthScope.OPENID, OAuthScope.PROFILE],
      callbackUrls: [site + RETURN_PATH],
      logoutUrls: [`${site}/`],
    },
    readAttributes: new ClientAttributes()
      .withStandardAttributes({ fullname: true })
      .withCustomAttributes('role', 'institution', 'agency'),
    // Nobody changes their own role: attributes are set by an administrator only.
    writeAttributes: new ClientAttributes().withStandardAttributes({ fullname: true }),
  });
  const made = client.node.defaultChild;
  if (!(made instanceof CfnUserPoolClient)) throw new Error('the user pool client has changed its make');
  return {
    OIDC_ISSUER: pool.userPoolProviderUrl,
    OIDC_CLIENT_ID: client.userPoolClientId,
    // Read by CloudFormation itself; the ready-made way brings a helper function along.
    OIDC_CLIENT_SECRET: made.attrClientSecret,
    OIDC_REDIRECT_URI: site + RETURN_PATH,
    IDENTITY_ORIGIN: domain.baseUrl(),
  };
}

function claimsFunction(scope: Construct): Lambda {
  const logs = new LogGroup(scope, 'ClaimsLogs', {
    retention: RetentionDays.ONE_YEAR,
    removalPolicy: RemovalPolicy.RETAIN,
  });
  const role = new Role(scope, 'ClaimsRole', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
  role.addToPolicy(
    new PolicyStatement({
      actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
      resources: [logs.logGroupArn],
    }),
  );
  return new Lambda(scope, 'Claims', {
    description: '把用户属性写成角色与所属机构的声明',
    code: Code.fromInline(`exports.handler = ${nameClaims.toString()};`),
    handler: 'index.handler',
    runtime: Runtime.NODEJS_24_X,
    architecture: Architecture.ARM_64,
    memorySize: 128,
    timeout: Duration.seconds(5),
    role,
    logGroup: logs,
    tracing: Tracing.DISABLED,
  });
}
