export { AT, quotasLeft, StubAdmission } from './stub-admission.js';
