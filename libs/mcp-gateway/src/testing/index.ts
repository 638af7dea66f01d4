export {
  startHostileUpstream,
  type HostileExchange,
  type HostileUpstream,
} from './start-hostile-upstream.js';
export {
  startSampleUpstream,
  type SampleUpstream,
  type SampleUpstreamOptions,
  type UpstreamRequest,
} from './start-sample-upstream.js';
