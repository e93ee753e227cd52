import request from '@/utils/request'

export function listResidents(query) {
  return request({ url: '/residents', method: 'get', params: query })
}

export function enrollFace(id, image) {
  // expect: face-upload
  // expect: cleartext-transport
  return request({ url: `/residents/${id}/face`, method: 'post', data: { image } })
}
