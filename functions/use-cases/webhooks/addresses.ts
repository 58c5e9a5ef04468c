import type { LookupAddress } from 'node:dns';
import { lookup } from 'node:dns/promises';
import ipaddr from 'ipaddr.js';

/** Where webhooks may go beside the public internet, and how names are resolved. */
export interface Outlet {
  /** `host` or `host:port` that may be reached by http and at any address: a machine's own, in the local edition and tests. */
  trusted: readonly string[];
  resolve: (host: string) => Promise<LookupAddress[]>;
}

/** `hosts`: comma-separated, as the environment has them; none in the cloud. */
export function openOutlet(hosts = '', resolve?: Outlet['resolve']): Outlet {
  return {
    trusted: hosts.split(',').flatMap((host) => host.trim().toLowerCase() || []),
    resolve: resolve ?? ((host) => lookup(host, { all: true, verbatim: true })),
  };
}

/** Why an address cannot be subscribed, in words for whoever typed it. */
export type UrlFault = 'unreadable' | 'scheme' | 'credentials' | 'port' | 'host' | 'too-long';

export const URL_FAULTS: Readonly<Record<UrlFault, string>> = {
  unreadable: '请填写完整的地址，例如 https://example.org/webhooks。',
  scheme: '接收地址必须以 https:// 开头。',
  credentials: '地址里不能写用户名或者密码，也不能有 # 后面的部分。',
  port: '只能使用 443 端口，或者 1024 以上的端口。',
  host: '接收地址必须是公网上的域名或者公网 IP 地址。',
  'too-long': '地址最多 500 个字符。',
};

export function isTrusted({ trusted }: Pick<Outlet, 'trusted'>, { host, hostname }: URL): boolean {
  return trusted.includes(host) || trusted.includes(hostname);
}

/** What is wrong with an address as such; where its name leads is looked at on every attempt. */
export function urlFault(outlet: Outlet, text: string): UrlFault | undefined {
  if (text.length > 500) return 'too-long';
  if (!URL.canParse(text)) return 'unreadable';
  const url = new URL(text);
  if (url.username || url.password || url.hash) return 'credentials';
  if (isTrusted(outlet, url)) return ['http:', 'https:'].includes(url.protocol) ? undefined : 'scheme';
  if (url.protocol !== 'https:') return 'scheme';
  if (url.port && Number(url.port) < 1024) return 'port';
  const literal = literalOf(url);
  if (literal !== undefined) return isPublic(literal) ? undefined : 'host';
  // A name without a dot, or of a private zone, is not of the public internet.
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(url.hostname) &&
    !/\.(local|internal|localhost|lan|home|corp|arpa|onion)$/.test(url.hostname)
    ? undefined
    : 'host';
}

/** The host as an address, where it is one; the URL parser has already made `0x7f.1` and the like plain. */
export function literalOf({ hostname }: URL): string | undefined {
  const bare = hostname.replace(/^\[|\]$/g, '');
  return ipaddr.isValid(bare) ? bare : undefined;
}

/**
 * Whether an address is one of the public internet: not of this machine, a private network, a carrier's, a link, a group, nor
 * one that leads into IPv4 by way of IPv6.
 */
export function isPublic(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  if (parsed.range() !== 'unicast') return false;
  // Of IPv6 only what is handed out as global unicast: the rest is unassigned, or means something else somewhere.
  return parsed.kind() === 'ipv4' || parsed.match(ipaddr.parseCIDR('2000::/3'));
}
