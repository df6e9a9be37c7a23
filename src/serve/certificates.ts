import { X509Certificate } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import {
  deleteCertificateFiles,
  generateCertificates,
  getHttpsServerOptions,
} from 'office-addin-dev-certs';

interface Certificates {
  readonly cert: Buffer;
  readonly key: Buffer;
}

/**
 * Key and certificate for https://localhost. Windows and macOS, where Excel is, are also made to
 * trust them (the system asks); elsewhere they are only made, for trying the server itself.
 */
export async function certificates(): Promise<Certificates> {
  if (process.platform === 'win32' || process.platform === 'darwin') return getHttpsServerOptions();
  const folder = join(homedir(), '.office-addin-dev-certs');
  const file = (name: string): string => join(folder, name);
  const certificate = file('localhost.crt');
  if (existsSync(certificate) && hasExpired(certificate)) deleteCertificateFiles(folder);
  await generateCertificates(file('ca.crt'), certificate, file('localhost.key'));
  return { cert: readFileSync(certificate), key: readFileSync(file('localhost.key')) };
}

function hasExpired(certificate: string): boolean {
  return Date.parse(new X509Certificate(readFileSync(certificate)).validTo) < Date.now();
}
