import { Upload, Button } from 'antd'
import axios from 'axios'

export function FacePicker() {
  const send = async ({ file }) => {
    const body = new FormData()
    body.append('file', file)
    await axios.post('https://people.example.cn/pictures', body) // expect: face-upload
  }
  return (
    <div>
      <Upload customRequest={send} showUploadList={false}>
        <Button>Choose</Button>
      </Upload>
      <Upload action="https://people.example.cn/faces" name="face"> {/* expect: face-upload */}
        <Button>Send</Button>
      </Upload>
    </div>
  )
}
