export { GATEWAY_LIMITS } from './gateway-limits.js';
