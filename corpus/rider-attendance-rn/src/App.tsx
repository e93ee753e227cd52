import { NavigationContainer } from '@react-navigation/native';
import { createNativeStackNavigator } from '@react-navigation/native-stack';
import { HomeScreen } from './screens/HomeScreen';
import { AttendanceScreen } from './screens/AttendanceScreen';

export type Routes = { Home: undefined; Attendance: { riderId: string } };

const Stack = createNativeStackNavigator<Routes>();

export default function App() {
  return (
    <NavigationContainer>
      <Stack.Navigator initialRouteName="Home">
        <Stack.Screen name="Home" component={HomeScreen} options={{ title: '骑手' }} />
        <Stack.Screen name="Attendance" component={AttendanceScreen} options={{ title: '刷脸打卡' }} />
      </Stack.Navigator>
    </NavigationContainer>
  );
}
