import 'family-education-widgets/all.js';
import {createApp} from 'vue';
import {createRouter, createWebHistory} from 'vue-router';
import About from './About.vue';
import App from './App.vue';
import Families from './Families.vue';

const routes = [
  {path: '/', component: Families},
  {path: '/about', component: About},
];
createApp(App)
  .use(createRouter({history: createWebHistory(), routes}))
  .mount('#app');
