export default {
    props: ['must'],
    setup(props, { emit }) {
        const agreed = ref(props.must);
        const start = async () => {
            if (!agreed.value) return;
            emit('start');
        };
        onMounted(() => start());
        return { agreed, begin: start, stop() { agreed.value = false; } };
    },
};
