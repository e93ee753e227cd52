import { Modal } from 'antd';

export function ask(text: string, done: (granted: boolean) => void): void {
  Modal.confirm({
    content: text,
    okText: '同意',
    cancelText: '不同意',
    onOk: () => done(true),
    onCancel: () => done(false),
  });
}
