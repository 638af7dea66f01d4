import { isThisComputer } from './is-this-computer.js';

test.each(['localhost', 'localhost:8080', '127.0.0.1', '127.0.0.1:1', '127.1.2.3:80', '[::1]:9'])(
  '%s is the own computer',
  (host) => {
    expect(isThisComputer(host)).toBe(true);
  },
);

test.each(['localhost.evil.example', '127.0.0.1.evil.example', 'evil.example:127', '128.0.0.1', 'cursor'])(
  '%s is not',
  (host) => {
    expect(isThisComputer(host)).toBe(false);
  },
);
