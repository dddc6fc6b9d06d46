/** A certificate for this run only, created by openssl in a temporary folder. */
import {execFileSync} from 'node:child_process';
import {createHash, X509Certificate} from 'node:crypto';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';

export interface Certificate {
  readonly key: Buffer;
  readonly cert: Buffer;
  /**
   * Hash of its public key, with which the browser accepts the certificate. If certificate errors were only ignored,
   * the browser would not cache responses.
   */
  readonly keyHash: string;
}

export function makeCertificate(): Certificate {
  const folder = mkdtempSync(join(tmpdir(), 'bench-certificate-'));
  const [key, cert] = [join(folder, 'key.pem'), join(folder, 'cert.pem')];
  try {
    const options = ['req', '-x509', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:prime256v1', '-nodes'];
    const subject = ['-subj', '/CN=localhost', '-addext', 'subjectAltName=DNS:localhost', '-days', '2'];
    execFileSync('openssl', [...options, ...subject, '-keyout', key, '-out', cert], {stdio: 'pipe'});
    const pem = readFileSync(cert);
    const publicKey = new X509Certificate(pem).publicKey.export({type: 'spki', format: 'der'});
    const keyHash = createHash('sha256').update(publicKey).digest('base64');
    return {key: readFileSync(key), cert: pem, keyHash};
  } finally {
    rmSync(folder, {recursive: true});
  }
}
