import React from 'react';
import { View } from 'react-native';
import * as faceapi from '@vladmandic/face-api';

export default class QuickScreen extends React.Component {
  async componentDidMount() {
    await faceapi.computeFaceDescriptor(this.props.frame); // expect: missing-consent
  }

  render() {
    return <View />;
  }
}
