import { Modal } from 'antd';
import { settings } from './settings';

export default function Step() {
  const consent = () =>
    Modal.confirm({
      title: '人脸信息处理同意书',
      content: '我同意采集我的人脸照片用于门禁比对',
      okText: '同意',
      cancelText: '暂不同意',
      onOk: () => {
        settings.stepDone = true;
      },
      onCancel: () => {
        settings.stepDone = false;
      },
    });
  const tour = () => Modal.info({ content: '欢迎使用考勤助手', okText: '知道了', onOk: () => settings.setTourDone() });
  return <div><a onClick={consent}>下一步</a><a onClick={tour}>新手引导</a></div>;
}
