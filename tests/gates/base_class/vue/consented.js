export default {
  mounted() {
    if (localStorage.getItem('face_consent')) {
      this.onAllowed()
    } else {
      this.$router.back()
    }
  },
}
