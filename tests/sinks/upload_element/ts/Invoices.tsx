import { Upload } from 'antd'

export function Invoices() {
  return <Upload action="https://books.example.cn/invoices">Send</Upload>
}
