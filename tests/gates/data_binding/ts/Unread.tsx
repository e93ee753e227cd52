import { Form, Checkbox, Button } from 'antd';
import * as faceapi from '@vladmandic/face-api';

interface Values { rules: boolean }

export default function Unread({ canvas }: { canvas: HTMLCanvasElement }) {
  const onFinish = (values: Values) => {
    document.title = String(values.rules);
    void faceapi.computeFaceDescriptor(canvas); // expect: missing-consent
  };
  return (
    <Form onFinish={onFinish}>
      <Form.Item name="rules" valuePropName="checked">
        <Checkbox>我同意采集并使用我的人脸信息</Checkbox>
      </Form.Item>
      <Button htmlType="submit">开始</Button>
    </Form>
  );
}
