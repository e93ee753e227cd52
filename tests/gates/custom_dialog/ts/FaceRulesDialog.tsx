interface Props {
  open: boolean;
  onAgree: () => void;
  onRefuse?: () => void;
}

export function FaceRulesDialog({ open, onAgree, onRefuse }: Props) {
  if (!open) return null;
  return (
    <div role="dialog" className="mask">
      <p>使用刷脸打卡前，请阅读并同意《人脸信息处理规则》</p>
      <button onClick={onRefuse}>不同意</button>
      <button onClick={onAgree}>同意并继续</button>
    </div>
  );
}
