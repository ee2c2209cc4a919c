import { dropUpload, type Sender, send, type Upload } from './uploads.js';

interface Props {
  readonly uploads: readonly Upload[];
  readonly sender: Sender;
}

/** Files on their way: how far each has come, and what to do about one that did not get there. */
export function Progress({ uploads, sender }: Props) {
  if (uploads.length === 0) return null;
  return (
    <ul className="entry-uploads" aria-label="Files on their way">
      {uploads.map((upload) => (
        <li key={upload.key}>
          <bdi className="entry-upload-name">{upload.name}</bdi>
          {upload.trouble === null ? (
            <progress value={upload.progress} max={1} aria-label={`Sending ${upload.name}`} />
          ) : (
            <>
              <span className="entry-upload-trouble" role="alert">
                {upload.trouble}
              </span>
              <button type="button" className="button" onClick={() => void send(upload.key, sender)}>
                Try again
              </button>
              <button type="button" className="button button-quiet" onClick={() => dropUpload(upload.key)}>
                Leave it out
              </button>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}
