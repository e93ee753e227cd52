import Camera from './Camera.vue';
export default defineComponent({
    name: 'FaceLogin',
    components: { Camera, 'x-bar': Bar },
    mixins: [mixin],
    props: { user: Object, must: { type: Boolean, default: true } },
    data() {
        const now = new Date();
        return { agreed: false, now };
    },
    computed: {
        ...mapState(['token']),
        ok() { return this.agreed; },
        full: { get() { return this.user; }, set(v) { this.user = v; } },
    },
    watch: {
        agreed(v) { this.save(v); },
        'user.age': { handler(v) { this.save(v); }, immediate: true },
    },
    created() { this.save(); },
    methods: {
        ...mapActions(['login']),
        async save(v) { await this.$http.post('/x', v); },
        stop: () => end(),
    },
});
new Vue({ el: '#app', data: { a: 1 } }).$mount('#app');
const mixin = { data() { return { b: 1 }; }, methods: { mixed() {} } };
