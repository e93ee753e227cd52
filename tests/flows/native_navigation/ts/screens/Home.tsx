import { Alert, Button, View } from 'react-native';
import { useNavigation } from '@react-navigation/native';

export function Home() {
  const navigation = useNavigation<any>();
  const ask = () =>
    Alert.alert('人脸信息处理同意书', '我们将采集您的人脸信息用于考勤打卡，是否同意？', [
      { text: '不同意', style: 'cancel' },
      { text: '同意', onPress: () => navigation.navigate('Face') },
    ]);
  return (
    <View>
      <Button title="人脸打卡" onPress={ask} />
      <Button title="快速打卡" onPress={() => navigation.navigate('Quick', { from: 'home' })} />
    </View>
  );
}
