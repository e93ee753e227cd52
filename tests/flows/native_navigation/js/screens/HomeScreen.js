import React from 'react';
import { Alert, Button, View } from 'react-native';

export default class HomeScreen extends React.Component {
  ask = () => {
    Alert.alert('人脸信息处理同意书', '我们将采集您的人脸信息用于考勤打卡，是否同意？', [
      { text: '不同意' },
      { text: '同意', onPress: () => this.props.navigation.navigate('Face') },
    ]);
  };

  render() {
    return (
      <View>
        <Button title="人脸打卡" onPress={this.ask} />
        <Button title="快速打卡" onPress={() => this.props.navigation.push('Quick')} />
      </View>
    );
  }
}
