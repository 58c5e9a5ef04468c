/** What Cognito asks before it issues a token, as far as it is read here. */
export interface TokenRequest {
  request: { userAttributes: Readonly<Record<string, string | undefined>> };
  response: { claimsOverrideDetails?: { claimsToAddOrOverride: Record<string, string> } };
}

/**
 * Gives the pool's attributes (`custom:role` …) the claim names the application reads from every provider. Deployed as its
 * own source text, so it must not use anything from outside its body.
 */
export async function nameClaims(event: TokenRequest): Promise<TokenRequest> {
  const claims: Record<string, string> = {};
  for (const name of ['role', 'institution', 'agency']) {
    const value = event.request.userAttributes[`custom:${name}`];
    if (value) claims[`dingdian_${name}`] = value;
  }
  event.response = { claimsOverrideDetails: { claimsToAddOrOverride: claims } };
  return event;
}
