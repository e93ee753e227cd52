import { useState } from 'react';
import { Modal } from 'antd';

export function useConsentModal() {
  const [resolver, setResolver] = useState<((ok: boolean) => void) | null>(null);
  const ask = () => new Promise<boolean>((resolve) => setResolver(() => resolve));
  const answer = (ok: boolean) => {
    resolver?.(ok);
    setResolver(null);
  };
  const modal = (
    <Modal open={resolver !== null} okText="我同意" cancelText="拒绝" onOk={() => answer(true)} onCancel={() => answer(false)}>
      我们需要处理您的人脸信息，以完成门禁核验。
    </Modal>
  );
  return { ask, modal };
}
