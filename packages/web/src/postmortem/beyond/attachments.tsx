import type { Attachment } from '@debrief/api/client';
import { sizeWords } from './size.js';

interface Props {
  readonly attachments: readonly Attachment[];
}

/** The files beside it: pictures as such, others by name and size. */
export function Attachments({ attachments }: Props) {
  if (attachments.length === 0) return null;
  const pictures = attachments.filter(({ type }) => type.startsWith('image/'));
  const others = attachments.filter(({ type }) => !type.startsWith('image/'));
  return (
    <section className="pm-part" id="attachments">
      <h2>Attachments</h2>
      {pictures.length === 0 ? null : (
        <ul className="pm-pictures">
          {pictures.map(({ name, url }) => (
            <li key={name}>
              <a href={url}>
                <img src={url} alt="" loading="lazy" />
                <span dir="auto">{name}</span>
              </a>
            </li>
          ))}
        </ul>
      )}
      {others.length === 0 ? null : (
        <ul className="pm-files">
          {others.map(({ name, url, size }) => (
            <li key={name}>
              <a href={url} dir="auto">
                {name}
              </a>{' '}
              <span className="pm-files-size">{sizeWords(size)}</span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
