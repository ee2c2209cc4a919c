interface Props {
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
}

export function Palette({ isOpen }: Props) {
  return isOpen ? <p>…</p> : null;
}
