import { Form, Checkbox, Button } from 'antd';
import * as faceapi from '@vladmandic/face-api';

interface Values { rules: boolean }

export default function CheckIn({ canvas }: { canvas: HTMLCanvasElement }) {
  const onFinish = (values: Values) => {
    if (!values.rules) return;
    void faceapi.computeFaceDescriptor(canvas);
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
