import { NavigationContainer } from '@react-navigation/native';
import { createNativeStackNavigator } from '@react-navigation/native-stack';
import { Home } from './screens/Home';
import { Face } from './screens/Face';
import { Quick } from './screens/Quick';

const Stack = createNativeStackNavigator();

export default function App() {
  return (
    <NavigationContainer>
      <Stack.Navigator initialRouteName="Home">
        <Stack.Screen name="Home" component={Home} />
        <Stack.Screen name="Face" component={Face} options={{ title: '人脸打卡' }} />
        <Stack.Screen name="Quick">{(props) => <Quick {...props} />}</Stack.Screen>
      </Stack.Navigator>
    </NavigationContainer>
  );
}
