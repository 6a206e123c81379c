import { LastingFault, PassingFault } from '../adapters/connector.ts';

/** What the mail library says of a failure. */
interface SmtpError {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
  readonly message: string;
}

/** The commands at which a server judges this mail, and not who connects. */
const JUDGING = new Set(['MAIL FROM', 'RCPT TO', 'DATA']);
/** `Authentication required` and its kin: the fault of whoever set the server up, which may be mended. */
const OURS = new Set([503, 530, 534, 535, 538]);

/** Lasting only where the server said for good that it does not want this mail. A fault names no address: it is logged. */
export function smtpFault(thrown: unknown): PassingFault | LastingFault {
  if (thrown instanceof PassingFault || thrown instanceof LastingFault) return thrown;
  const error = errorOf(thrown);
  if (isRefusal(error)) return new LastingFault('refused', `The mail was refused: ${describe(error)}`);
  if (error.code === 'EENVELOPE' && error.responseCode === undefined)
    return new LastingFault('invalid-address', `The mail has no valid address: ${describe(error)}`);
  return new PassingFault(`The mail was not accepted: ${describe(error)}`);
}

function isRefusal({ code, responseCode = 0, command = '' }: SmtpError): boolean {
  if (code === 'EAUTH' || OURS.has(responseCode) || responseCode < 500 || responseCode > 599) return false;
  return JUDGING.has(command.toUpperCase());
}

function errorOf(thrown: unknown): SmtpError {
  return thrown instanceof Error ? thrown : { message: String(thrown) };
}

function describe({ code, command, message }: SmtpError): string {
  const words = message.replaceAll(/[^\s<>"'()]+@[^\s<>"'()]+/g, '…').replaceAll(/\s+/g, ' ');
  return [code, command, words.slice(0, 300)].filter((part) => part !== undefined).join(' ');
}
