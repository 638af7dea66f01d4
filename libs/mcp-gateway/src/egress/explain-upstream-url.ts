import type { EgressPolicy } from './egress-policy.js';
export declare function explainUpstreamUrl(url: string, policy: EgressPolicy): string | null;
