import type { LoggerService } from '@nestjs/common';

/** A logger that keeps every line instead of writing it. */
export class RecordingLogger implements LoggerService {
  readonly lines: string[] = [];

  log(...parts: unknown[]): void {
    this.keep('log', parts);
  }

  error(...parts: unknown[]): void {
    this.keep('error', parts);
  }

  warn(...parts: unknown[]): void {
    this.keep('warn', parts);
  }

  /** The lines of one level, in order. */
  of(level: 'log' | 'error' | 'warn'): string[] {
    return this.lines.filter((line) => line.startsWith(`${level} `));
  }

  private keep(level: string, parts: unknown[]): void {
    this.lines.push(
      [level, ...parts.map((part) => (part instanceof Error ? part.stack : String(part)))].join(' '),
    );
  }
}
