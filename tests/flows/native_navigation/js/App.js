import { createAppContainer } from 'react-navigation';
import { createStackNavigator } from 'react-navigation-stack';
import HomeScreen from './screens/HomeScreen';
import FaceScreen from './screens/FaceScreen';
import QuickScreen from './screens/QuickScreen';

const Main = createStackNavigator(
  { Home: HomeScreen, Face: { screen: FaceScreen }, Quick: { screen: QuickScreen } },
  { initialRouteName: 'Home' },
);

export default createAppContainer(Main);
