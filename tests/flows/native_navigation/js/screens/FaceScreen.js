import React from 'react';
import { View } from 'react-native';
import * as faceapi from '@vladmandic/face-api';

export default class FaceScreen extends React.Component {
  async componentDidMount() {
    await faceapi.computeFaceDescriptor(this.props.frame);
  }

  render() {
    return <View />;
  }
}
