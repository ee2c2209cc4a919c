import type { Attached, Problem } from '@debrief/api/client';

/** Sends bytes, telling how far they have come: fetch cannot. */
export function sent(address: string, file: Blob, onProgress: (share: number) => void): Promise<Attached> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    request.open('POST', address);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.setRequestHeader('accept', 'application/json');
    request.upload.onprogress = ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total);
    request.onerror = () =>
      reject(new Error('The server cannot be reached. The file is kept here until it can.'));
    request.onload = () => {
      try {
        const answer: unknown = JSON.parse(request.responseText);
        if (request.status === 200) resolve(answer as Attached);
        else {
          const { detail, way } = answer as Problem;
          reject(new Error([detail, way].filter(Boolean).join(' ')));
        }
      } catch {
        reject(new Error(`The server answered ${request.status} without saying why. Try again.`));
      }
    };
    request.send(file);
  });
}
