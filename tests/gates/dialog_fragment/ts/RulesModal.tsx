import { createPortal } from 'react-dom';
import { ReactNode } from 'react';

interface Props {
  title: string;
  children: ReactNode;
  okText: string;
  onOk(): void;
  onClose(): void;
}

export function RulesModal({ title, children, okText, onOk, onClose }: Props) {
  return createPortal(
    <div className="modal">
      <h3>{title}</h3>
      {children}
      <button onClick={onClose}>关闭</button>
      <button onClick={onOk}>{okText}</button>
    </div>,
    document.body,
  );
}
